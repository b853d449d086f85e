// Files and folders whose names, first lines or comments say too little.
import type { Planted } from '../plant-violation.ts'
import { promise, usedBy } from '../plant-violation.ts'

export const names: Planted[] = [
  {
    what: 'a technical file name that is not on the list',
    files: {
      'src/track/service.ts': `${promise}export const measureAll = 1\n`,
      ...usedBy('src/track/measure.ts', './service.ts'),
    },
    refused: 'src/track/service.ts exports nothing named as the file is',
    rule: 'verbs-of-the-mission',
  },
  {
    what: 'a folder a stage does not have',
    files: {
      'src/track/models/measure.ts': `${promise}export const measure = 1\n`,
      ...usedBy('src/track/measure.ts', './models/measure.ts'),
    },
    refused: 'src/track/models/ is no folder of a stage',
    rule: 'folders-of-a-stage',
  },
  {
    what: 'a dumping ground',
    files: {
      'src/platform/utils/text.ts': `${promise}export const text = 1\n`,
      ...usedBy('src/track/measure.ts', '../platform/utils/text.ts'),
    },
    refused: 'src/platform/utils/text.ts is a dumping ground',
    rule: 'no-dumping-grounds',
  },
  {
    what: 'a file without its promise',
    files: {
      'src/track/measure.ts': "import { colour } from './rules/colour.ts'\nexport const measure = () => colour\n",
    },
    refused: 'src/track/measure.ts begins without a sentence',
    rule: 'a-file-says-its-promise',
  },
  {
    what: 'a third comment mark',
    files: {
      'src/track/measure.ts': `${promise}import { colour } from './rules/colour.ts'\n// FIXME later\nexport const measure = () => colour\n`,
    },
    refused: 'src/track/measure.ts:3 carries another mark',
    rule: 'two-marks',
  },
]
