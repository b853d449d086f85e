// For tests only: linear regressions of the NIST Statistical Reference Datasets (public domain), with their certified answers.

export type Certified = {
  name: string
  y: number[]
  columns: number[][]
  coefficients: number[]
  errors: number[]
  sd: number
}

const powers = (x: readonly number[], from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, k) => x.map((v) => v ** (from + k)))

const pontiusLoad = Array.from({ length: 40 }, (_, i) => 150000 * ((i % 20) + 1))
const pontius: Certified = {
  name: 'Pontius',
  columns: powers(pontiusLoad, 0, 2),
  y: [
    0.11019, 0.21956, 0.32949, 0.43899, 0.54803, 0.65694, 0.76562, 0.87487, 0.98292, 1.09146, 1.20001, 1.30822, 1.41599,
    1.52399, 1.63194, 1.73947, 1.84646, 1.95392, 2.06128, 2.16844, 0.11052, 0.22018, 0.32939, 0.43886, 0.54798, 0.65739,
    0.76596, 0.87474, 0.983, 1.0915, 1.20004, 1.30818, 1.41613, 1.52408, 1.63159, 1.73965, 1.84696, 1.95445, 2.06177,
    2.16829,
  ],
  coefficients: [0.673565789473684e-3, 0.732059160401003e-6, -0.316081871345029e-14],
  errors: [0.107938612033077e-3, 0.157817399981659e-9, 0.486652849992036e-16],
  sd: 0.205177424076185e-3,
}

const noInt1: Certified = {
  name: 'NoInt1',
  y: Array.from({ length: 11 }, (_, i) => 130 + i),
  columns: [Array.from({ length: 11 }, (_, i) => 60 + i)],
  coefficients: [2.07438016528926],
  errors: [0.165289256198347e-1],
  sd: 3.56753034006338,
}
const noInt2: Certified = {
  name: 'NoInt2',
  y: [3, 4, 4],
  columns: [[4, 5, 6]],
  coefficients: [0.727272727272727],
  errors: [0.420827318078432e-1],
  sd: 0.369274472937998,
}

/** What Wampler3, 4 and 5 add to the polynomial, times 1, 100 and 10,000. */
const off = [
  759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523, -2048,
  2048, -2048, 759,
]
const places = off.map((_, i) => i)
const errors3 = [
  2152.3262467817, 2363.55173469681, 779.343524331583, 101.47550755035, 5.64566512170752, 0.112324854679312,
]

/** A polynomial of degree five with all coefficients 1, and noise of growing size; certified coefficients stay 1. */
function wampler(number: 3 | 4 | 5): Certified {
  const times = 100 ** (number - 3)
  const y = places.map((x, i) => powers([x], 0, 5).reduce((sum, [term]) => sum + term!, 0) + times * off[i]!)
  return {
    name: `Wampler${number}`,
    y,
    columns: powers(places, 0, 5),
    coefficients: new Array<number>(6).fill(1),
    errors: errors3.map((e) => times * e),
    sd: times * 2360.14502379268,
  }
}
const wampler2: Certified = {
  name: 'Wampler2',
  columns: powers(places, 0, 5),
  coefficients: [1, 0.1, 0.01, 0.001, 1e-4, 1e-5],
  errors: new Array<number>(6).fill(0),
  sd: 0,
  y: places.map((x) => powers([x], 0, 5).reduce((sum, [term], k) => sum + term! * 10 ** (5 - k), 0) / 1e5),
}

export const certified: readonly Certified[] = [pontius, noInt1, noInt2, wampler2, wampler(3), wampler(4), wampler(5)]

/** Filip: a polynomial of degree ten whose powers repeat each other to nine digits; y and x. */
const filipPairs = `
0.8116 -6.860120914, 0.9072 -4.324130045, 0.9052 -4.358625055, 0.9039 -4.358426747, 0.8053 -6.955852379, 0.8377 -6.661145254,
0.8667 -6.355462942, 0.8809 -6.118102026, 0.7975 -7.115148017, 0.8162 -6.815308569, 0.8515 -6.519993057, 0.8766 -6.204119983,
0.8885 -5.853871964, 0.8859 -6.109523091, 0.8959 -5.79832982, 0.8913 -5.482672118, 0.8959 -5.171791386, 0.8971 -4.851705903,
0.9021 -4.517126416, 0.909 -4.143573228, 0.9139 -3.709075441, 0.9199 -3.499489089, 0.8692 -6.300769497, 0.8872 -5.953504836,
0.89 -5.642065153, 0.891 -5.031376979, 0.8977 -4.680685696, 0.9035 -4.329846955, 0.9078 -3.928486195, 0.7675 -8.56735134,
0.7705 -8.363211311, 0.7713 -8.107682739, 0.7736 -7.823908741, 0.7775 -7.522878745, 0.7841 -7.218819279, 0.7971 -6.920818754,
0.8329 -6.628932138, 0.8641 -6.323946875, 0.8804 -5.991399828, 0.7668 -8.781464495, 0.7633 -8.663140179, 0.7678 -8.473531488,
0.7697 -8.247337057, 0.77 -7.971428747, 0.7749 -7.676129393, 0.7796 -7.352812702, 0.7897 -7.072065318, 0.8131 -6.774174009,
0.8498 -6.478861916, 0.8741 -6.159517513, 0.8061 -6.835647144, 0.846 -6.53165267, 0.8751 -6.224098421, 0.8856 -5.910094889,
0.8919 -5.598599459, 0.8934 -5.290645224, 0.894 -4.974284616, 0.8957 -4.64454848, 0.9047 -4.290560426, 0.9129 -3.885055584,
0.9209 -3.408378962, 0.9219 -3.13200249, 0.7739 -8.726767166, 0.7681 -8.66695597, 0.7665 -8.511026475, 0.7703 -8.165388579,
0.7702 -7.886056648, 0.7761 -7.588043762, 0.7809 -7.283412422, 0.7961 -6.995678626, 0.8253 -6.691862621, 0.8602 -6.392544977,
0.8809 -6.067374056, 0.8301 -6.684029655, 0.8664 -6.378719832, 0.8834 -6.065855188, 0.8898 -5.752272167, 0.8964 -5.132414673,
0.8963 -4.811352704, 0.9074 -4.098269308, 0.9119 -3.66174277, 0.9228 -3.2644011`
  .split(',')
  .map((pair) => pair.trim().split(' ').map(Number))

/** y, and the powers 0 to 10 of x. */
export const filip = {
  y: filipPairs.map(([y]) => y!),
  columns: powers(
    filipPairs.map(([, x]) => x!),
    0,
    10,
  ),
}
