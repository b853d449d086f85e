// The product is called by its name in both languages.
import { useLang } from '../../ui/public.ts'

/** The product's name as it is written: its second half in the accent. */
export function ProductName() {
  const { lang } = useLang()
  return lang === 'zh' ? (
    <>
      训<span>中</span>
    </>
  ) : (
    <>
      Mid<span>course</span>
    </>
  )
}
