// The database as it is, in words: one text per table, so that a change of shape is a diff somebody reads.
import type { Pool, Client } from 'pg'
import { layers } from '../layers.js'

interface TableRow {
  file: string
  kind: string
  comment: string | null
  secured: boolean
  columns: { name: string; type: string; required: boolean; value: string | null; comment: string | null }[] | null
  constraints: string[] | null
  indexes: string[] | null
  policies: string[] | null
  triggers: string[] | null
  grants: string[] | null
  view: string | null
}

const tables = `
  select n.nspname || '.' || c.relname || '.txt' as file,
    case c.relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'v' then 'view' else 'materialized view' end as kind,
    obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity as secured,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull,
        'value', case when a.attgenerated <> '' then 'generated ' else '' end || pg_get_expr(d.adbin, d.adrelid), 'comment', col_description(c.oid, a.attnum)) order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select json_agg(pg_get_constraintdef(o.oid) order by o.contype, pg_get_constraintdef(o.oid)) from pg_constraint o where o.conrelid = c.oid and o.contype in ('p', 'u', 'c', 'f', 'x')) as constraints,
    (select json_agg(pg_get_indexdef(i.indexrelid) order by pg_get_indexdef(i.indexrelid)) from pg_index i
      where i.indrelid = c.oid and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.conrelid = c.oid)) as indexes,
    (select json_agg(p.policyname || ': ' || p.permissive || ' ' || p.cmd || ' to ' || array_to_string(p.roles, ', ') || coalesce(' using ' || p.qual, '') || coalesce(' with check ' || p.with_check, '') order by p.policyname)
      from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname) as policies,
    (select json_agg(pg_get_triggerdef(t.oid) order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
    (select json_agg(distinct g.grantee::regrole || ': ' || g.privilege_type) from aclexplode(c.relacl) g where g.grantee <> 0 and g.grantee <> c.relowner) as grants,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as view
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and n.nspname = any($1)
  order by 1`

const functions = `
  select n.nspname || '.functions.txt' as file, string_agg(pg_get_functiondef(p.oid), E'\\n' order by p.proname, p.oid::regprocedure::text) as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = any($1) and p.prokind in ('f', 'p') group by 1`

/** File name → text, for every table, view and function of the product's own schemas. Asked as the owner. */
export async function schemaText(database: Pool | Client): Promise<Map<string, string>> {
  const shown = await database.query<TableRow>(tables, [layers])
  const defined = await database.query<{ file: string; text: string }>(functions, [layers])
  return new Map([
    ...shown.rows.map((row): [string, string] => [row.file, tableText(row)]),
    ...defined.rows.map(({ file, text }): [string, string] => [file, `${text.trimEnd()}\n`]),
  ])
}

function tableText(t: TableRow): string {
  const columns = t.columns ?? []
  const width = Math.max(0, ...columns.map(({ name }) => name.length))
  const parts = [
    `${t.kind} ${t.file.slice(0, -4)}${t.comment ? `: ${t.comment}` : ''}`,
    ...columns.map(
      (c) =>
        `  ${c.name.padEnd(width)}  ${c.type}${c.required ? '' : ', or null'}${c.value ? `, ${c.value}` : ''}${c.comment ? ` -- ${c.comment}` : ''}`,
    ),
    ...section('constraints', t.constraints),
    ...section('indexes', t.indexes),
    ...section(
      t.secured ? 'row-level security' : 'row-level security: none',
      t.policies ?? (t.secured ? ['nobody but the owner'] : []),
    ),
    ...section('triggers', t.triggers),
    ...section('grants', grouped(t.grants)),
    ...(t.view ? [t.view] : []),
  ]
  return `${parts.join('\n')}\n`
}

function section(title: string, lines: string[] | null): string[] {
  return lines === null || (lines.length === 0 && !title.includes(':'))
    ? []
    : [title, ...lines.map((line) => `  ${line}`)]
}

function grouped(grants: string[] | null): string[] {
  const by = new Map<string, string[]>()
  for (const [role, right] of (grants ?? []).map((grant) => grant.split(': ') as [string, string]))
    by.set(role, [...(by.get(role) ?? []), right.toLowerCase()])
  return [...by].map(([role, rights]) => `${role}: ${rights.toSorted().join(', ')}`).toSorted()
}
