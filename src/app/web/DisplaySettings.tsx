// Everybody chooses the language and light or dark, signed in or not.
import { Button, useColourScheme, useLang, useWords } from '../../ui/public.ts'
import { words } from './words.ts'

/** Language and look; also on the sign-in page. */
export function DisplaySettings() {
  const t = useWords(words)
  const { lang, setLang } = useLang()
  const { choice, choose } = useColourScheme()
  return (
    <div className="settings">
      <Button kind="quiet" onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}>
        <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{t('language')}</span>
      </Button>
      <select
        className="quiet-select"
        aria-label={t('look')}
        value={choice}
        onChange={(e) => choose(e.target.value as typeof choice)}
      >
        {(['auto', 'light', 'dark'] as const).map((look) => (
          <option key={look} value={look}>
            {t(`look-${look}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
