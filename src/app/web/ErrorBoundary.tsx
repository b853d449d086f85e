// A page that breaks takes neither the menu nor a draft with it.
import { Component, type ReactNode } from 'react'
import { Button, Page, Panel, useWords } from '../../ui/public.ts'
import { words } from './words.ts'

export class ErrorBoundary extends Component<{ children: ReactNode }, { problem: Error | null }> {
  override state: { problem: Error | null } = { problem: null }
  static getDerivedStateFromError(problem: Error) {
    return { problem }
  }
  override render() {
    return this.state.problem ? <Crashed problem={this.state.problem} /> : this.props.children
  }
}

function Crashed({ problem }: { problem: Error }) {
  const t = useWords(words)
  return (
    <Page
      title={t('crash')}
      rests={t('crash-why')}
      acts={
        <Button kind="main" onClick={() => location.reload()}>
          {t('crash-again')}
        </Button>
      }
    >
      <Panel padded>
        <code className="small">{problem.message}</code>
      </Panel>
    </Page>
  )
}
