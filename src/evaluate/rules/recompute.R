# Recomputes a Midcourse effect report from the files beside it, in base R, without any package.
# Run it in the folder of these files:  Rscript recompute.R
# It prints every number of the report as this script finds it, the report's own, and whether they are the same.

options(digits = 15, stringsAsFactors = FALSE)
read <- function(file) read.csv(file, encoding = "UTF-8", na.strings = "", colClasses = NA, check.names = FALSE)
rows <- read("data.csv")
units <- read("units.csv")
kpis <- read("kpis.csv")
expected <- read("expected.csv")
settings <- read("settings.csv")
setting <- function(key) settings$value[settings$key == key]
before <- c(setting("before.from"), setting("before.to"))
after <- c(setting("after.from"), setting("after.to"))

# ---- what each person (or team) was in a window -------------------------------------------------

usable <- function(d) d[is.finite(d$value) & (is.na(d$denominator) | (is.finite(d$denominator) & d$denominator > 0)), ]
inside <- function(d, w) d$from >= w[1] & d$to <= w[2]
of_kpi <- function(kpi, level) usable(rows[rows$kpi == kpi & rows$level == level, ])

window_mean <- function(d, ids, w) {
  d <- d[inside(d, w), ]
  weight <- ifelse(is.na(d$denominator), 1, d$denominator)
  total <- tapply(weight, factor(d$unit, levels = ids), sum)
  unname(tapply(d$value * weight, factor(d$unit, levels = ids), sum) / total)
}

halves <- function(d) {
  periods <- sort(unique(d$from[inside(d, before)]))
  if (length(periods) < 2) return(NULL)
  cut <- periods[ceiling(length(periods) / 2) + 1]
  list(c(before[1], max(before[1], d$to[inside(d, before) & d$from < cut])), c(cut, before[2]))
}

# ---- least squares with CR2 errors and Satterthwaite degrees of freedom ---------------------------

cr2 <- function(y, x, cluster, j = 2, w = rep(1, length(y))) {
  root <- sqrt(w)
  qr1 <- qr(root * x)
  q <- qr.Q(qr1)
  back <- solve(qr.R(qr1))
  b <- qr.coef(qr1, root * y)
  e <- root * (y - as.vector(x %*% b))
  contrast <- as.numeric(seq_len(ncol(x)) == j)[qr1$pivot]
  direction <- as.vector(t(back) %*% contrast)
  meat <- matrix(0, ncol(x), ncol(x))
  inner <- meat
  trace <- squares <- 0
  for (g in split(seq_along(y), factor(cluster, levels = unique(cluster)))) {
    qg <- q[g, , drop = FALSE]
    eig <- eigen(diag(length(g)) - qg %*% t(qg), symmetric = TRUE)
    adjust <- eig$vectors %*% (ifelse(eig$values < 1e-12, 0, 1 / sqrt(pmax(eig$values, 1e-300))) * t(eig$vectors))
    meat <- meat + tcrossprod(as.vector(t(qg) %*% (adjust %*% e[g])))
    a <- as.vector(adjust %*% (qg %*% direction))
    v <- as.vector(t(qg) %*% a)
    own <- sum(a * a)
    shared <- sum(v * v)
    trace <- trace + own - shared
    squares <- squares + own^2 - 2 * own * shared
    inner <- inner + tcrossprod(v)
  }
  covariance <- back %*% meat %*% t(back)
  estimate(unname(b[j]), sqrt(as.vector(t(contrast) %*% covariance %*% contrast)), trace^2 / (squares + sum(inner^2)))
}

estimate <- function(value, se, df) {
  reach <- se * qt(0.975, df)
  list(value = value, se = se, df = df, p = 2 * pt(-abs(value / se), df), low = value - reach, high = value + reach)
}

# ---- two by two, plain or held equal at the start (ANCOVA) -----------------------------------------

people_of <- function(d, ids, first, second) data.frame(unit = ids, before = window_mean(d, ids, first), after = window_mean(d, ids, second))

two_by_two <- function(p, adjusted) {
  p <- p[!is.na(p$before) & !is.na(p$after), ]
  x <- cbind(1, as.numeric(p$trained))
  if (adjusted) x <- cbind(x, p$before)
  c(cr2(p$after - p$before, x, p$cluster), cells_of(p))
}

cells_of <- function(p) list(
  trainedBefore = mean(p$before[p$trained]), trainedAfter = mean(p$after[p$trained]),
  comparisonBefore = mean(p$before[!p$trained]), comparisonAfter = mean(p$after[!p$trained]))

baseline_gap <- function(p) {
  p <- p[!is.na(p$before) & !is.na(p$after), ]
  a <- p$before[p$trained]
  b <- p$before[!p$trained]
  (mean(a) - mean(b)) / sqrt((sum((a - mean(a))^2) + sum((b - mean(b))^2)) / (length(a) + length(b) - 2))
}

# ---- entropy balancing: the untrained weighted until they look like the trained before ---------------

balance <- function(x, trained) {
  own <- x[trained, , drop = FALSE]
  others <- x[!trained, , drop = FALSE]
  target <- colMeans(own)
  sds <- apply(others, 2, sd)
  gaps <- sweep(sweep(others, 2, target), 2, ifelse(sds == 0, 1, sds), "/")
  dual <- function(l) {
    z <- as.vector(gaps %*% l)
    w <- exp(z - max(z))
    list(value = max(z) + log(sum(w)), w = w / sum(w))
  }
  lambda <- rep(0, ncol(x))
  for (step in 1:200) {
    now <- dual(lambda)
    gradient <- as.vector(t(gaps) %*% now$w)
    if (max(abs(gradient)) < 1e-12) break
    direction <- solve(crossprod(gaps * sqrt(now$w)) - tcrossprod(gradient), gradient)
    by <- 1
    repeat {
      following <- dual(lambda - by * direction)
      if (following$value < now$value || max(abs(t(gaps) %*% following$w)) < max(abs(gradient)) || by < 1e-8) break
      by <- by / 2
    }
    lambda <- lambda - by * direction
  }
  weights <- as.numeric(trained)
  weights[!trained] <- dual(lambda)$w * sum(trained)
  weights
}

weighted <- function(kpi, ids) {
  p <- with_groups(people_of(of_kpi(kpi, "person"), ids, before, after))
  columns <- sapply(kpis$kpi[kpis$level == "person"], function(k) window_mean(of_kpi(k, "person"), ids, before))
  keep <- !is.na(p$before) & !is.na(p$after) & rowSums(is.na(columns)) == 0
  x <- columns[keep, , drop = FALSE]
  w <- balance(x, p$trained[keep])
  fit <- function(q) cr2(q$after - q$before, cbind(1, as.numeric(q$trained), x), q$cluster, 2, w)
  cut <- halves(of_kpi(kpi, "person"))
  placebo <- NULL
  if (!is.null(cut)) {
    q <- with_groups(people_of(of_kpi(kpi, "person"), ids, cut[[1]], cut[[2]]))[keep, ]
    if (!anyNA(q$before) && !anyNA(q$after)) placebo <- fit(q)
  }
  list(effect = fit(p[keep, ]), placebo = placebo, cells = cells_of(p[!is.na(p$before) & !is.na(p$after), ]))
}

# ---- staggered starts (Callaway & Sant'Anna), against those not yet started --------------------------

staggered <- function(kpi, ids) {
  d <- of_kpi(kpi, "person")
  d <- d[d$from >= before[1] & d$to <= after[2], ]
  periods <- sort(unique(d$from))
  wide <- matrix(NA_real_, length(ids), length(periods))
  wide[cbind(match(d$unit, ids), match(d$from, periods))] <- d$value
  u <- units[match(ids, units$unit), ]
  first <- sapply(u$start, function(s) if (is.na(s)) Inf else { i <- which(periods >= s); if (length(i) == 0) Inf else min(i) })
  keep <- rowSums(is.na(wide)) == 0 & first > 1
  y <- wide[keep, , drop = FALSE]
  start <- first[keep]
  team <- if (setting("givenTo") == "team") u$team[keep] else NULL
  n <- length(start)
  cells <- list()
  for (g in sort(unique(start[is.finite(start)]))) for (t in 2:length(periods)) {
    base <- if (t < g) t - 1 else g - 1
    rows <- which(start == g | start == Inf | start > max(t, base))
    rows <- rows[start[rows] == g | start[rows] > max(t, base)]
    d1 <- rows[start[rows] == g]
    d0 <- rows[start[rows] != g]
    if (min(length(d1), length(d0)) < 5) next
    if (!is.null(team) && min(length(unique(team[d1])), length(unique(team[d0]))) < 3) next
    change <- y[, t] - y[, base]
    influence <- rep(0, n)
    influence[d1] <- n / length(d1) * (change[d1] - mean(change[d1]))
    influence[d0] <- -n / length(d0) * (change[d0] - mean(change[d0]))
    cells[[length(cells) + 1]] <- list(g = g, t = t, value = mean(change[d1]) - mean(change[d0]), influence = influence)
  }
  list(effect = overall(Filter(function(cell) cell$t >= cell$g, cells), start, team))
}

overall <- function(cells, start, team) {
  n <- length(start)
  shares <- sapply(cells, function(cell) mean(start == cell$g))
  values <- sapply(cells, function(cell) cell$value)
  total <- sum(shares)
  value <- sum(values * shares) / total
  influence <- rep(0, n)
  for (k in seq_along(cells)) influence <- influence + (cells[[k]]$influence * shares[k] + ((start == cells[[k]]$g) - shares[k]) * (values[k] - value)) / total
  if (is.null(team)) return(estimate(value, sqrt(sum(influence^2)) / n, Inf))
  sums <- tapply(influence / n, team, sum)
  arm <- tapply(start, team, function(s) { c <- table(s)[as.character(unique(s))]; names(c)[which.max(c)] })
  variance <- uncertainty <- 0
  for (a in unique(arm)) {
    own <- sums[arm == a]
    m <- length(own)
    factor <- if (m > 1) m / (m - 1) else length(sums) / (length(sums) - 1)
    part <- factor * sum(own^2)
    variance <- variance + part
    uncertainty <- uncertainty + part^2 / max(1, m - 1)
  }
  estimate(value, sqrt(variance), if (uncertainty == 0) 1 else variance^2 / uncertainty)
}

# ---- series: REML with AR(1) errors ---------------------------------------------------------------

unmemory <- function(v, phi) c(v[1], (v[-1] - phi * v[-length(v)]) / sqrt(1 - phi^2))
whitened <- function(y, x, phi) {
  wx <- apply(x, 2, unmemory, phi = phi)
  f <- lm.fit(wx, unmemory(y, phi))
  rss <- sum(f$residuals^2)
  list(b = f$coefficients, rss = rss, df = length(y) - ncol(x), inverse = chol2inv(qr.R(f$qr)))
}
reml <- function(y, x) {
  likelihood <- function(phi) {
    f <- whitened(y, x, phi)
    -(f$df * log(f$rss)) / 2 - ((length(y) - 1) * log(1 - phi^2)) / 2 + as.numeric(determinant(f$inverse)$modulus) / 2
  }
  grid <- -0.98 + 0.04 * (0:49)
  best <- grid[which.max(sapply(grid, likelihood))]
  ratio <- (sqrt(5) - 1) / 2
  low <- max(-0.98, best - 0.04)
  high <- min(0.98, best + 0.04)
  a <- high - ratio * (high - low); b <- low + ratio * (high - low)
  at_a <- likelihood(a); at_b <- likelihood(b)
  while (high - low > 1e-8) {
    if (at_a > at_b) { high <- b; b <- a; at_b <- at_a; a <- high - ratio * (high - low); at_a <- likelihood(a) }
    else { low <- a; a <- b; at_a <- at_b; b <- low + ratio * (high - low); at_b <- likelihood(b) }
  }
  phi <- (low + high) / 2
  careful <- min(0.95, phi + (1 + 3 * max(0, phi)) / length(y))
  f <- whitened(y, x, careful)
  held <- max(0, careful)
  list(b = whitened(y, x, phi)$b, phi = careful, sigma = sqrt(f$rss / f$df), covariance = f$inverse * f$rss / f$df, df = max(1, length(y) * (1 - held) / (1 + held) - ncol(x)))
}

series <- function(kpi, compared) {
  d <- of_kpi(kpi, "team")
  u <- units[units$level == "team" & units$people >= 5 & units$unit %in% d$unit, ]
  periods <- sort(unique(d$from[d$from >= before[1] & d$to <= after[2]]))
  together <- function(ids) sapply(periods, function(from) {
    own <- d[d$from == from & d$unit %in% ids, ]
    if (length(ids) == 0 || !all(ids %in% own$unit)) return(NA)
    own <- own[match(ids, own$unit), ]
    weight <- ifelse(is.na(own$denominator), u$people[match(ids, u$unit)], own$denominator)
    sum(own$value * weight) / sum(weight)
  })
  own <- together(u$unit[u$trained == 1])
  others <- together(u$unit[u$trained == 0])
  kept <- !is.na(own) & (!compared | !is.na(others)) & periods %in% d$from[inside(d, before) | inside(d, after)]
  y <- own[kept]
  n0 <- sum(periods[kept] < after[1])
  t <- seq_along(y) - 1
  step <- as.numeric(t >= n0)
  bend <- pmax(0, t - n0)
  after_n <- length(y) - n0
  if (!compared) {
    f <- reml(y, cbind(1, t - n0, step, bend))
    combination <- c(0, 0, 1, (after_n - 1) / 2)
    return(list(effect = estimate(sum(combination * f$b), sqrt(as.vector(t(combination) %*% f$covariance %*% combination)), f$df)))
  }
  z <- others[kept]
  early <- seq_len(n0)
  x0 <- cbind(1, z[early])
  b <- lm.fit(x0, y[early])$coefficients
  memory <- reml(y, cbind(1, z, step, bend))
  inverse <- solve(crossprod(x0))
  value <- mean(y[-early] - (b[1] + b[2] * z[-early]))
  mean_after <- c(1, mean(z[-early]))
  weights <- c(-as.vector(x0 %*% (inverse %*% mean_after)), rep(1 / after_n, after_n))
  se <- memory$sigma * sqrt(sum(outer(weights, weights) * memory$phi^abs(outer(t, t, "-"))))
  list(effect = estimate(unname(value), se, memory$df))
}

# ---- one figure after the other ---------------------------------------------------------------------

with_groups <- function(p) {
  u <- units[match(p$unit, units$unit), ]
  p$trained <- u$trained == 1
  p$cluster <- if (setting("givenTo") == "team" && u$level[1] == "person") u$team else p$unit
  p
}

paired <- function(p) {
  p <- p[!is.na(p$before) & !is.na(p$after) & p$trained, ]
  change <- p$after - p$before
  list(effect = estimate(mean(change), sd(change) / sqrt(length(change)), length(change) - 1), cells = list(trainedBefore = mean(p$before), trainedAfter = mean(p$after)))
}

compute <- function(k) {
  level <- k$level
  u <- units[units$level == level & (level == "person" | units$people >= 5), ]
  ids <- u$unit
  if (level == "team") ids <- ids[ids %in% of_kpi(k$kpi, "team")$unit]
  if (k$method == "weighted") return(weighted(k$kpi, ids))
  if (k$method == "staggered") return(staggered(k$kpi, ids))
  if (k$method == "series") return(series(k$kpi, FALSE))
  if (k$method == "series-compared") return(series(k$kpi, TRUE))
  d <- of_kpi(k$kpi, level)
  p <- with_groups(people_of(d, ids, before, after))
  if (k$method == "before-after") return(paired(p))
  made <- two_by_two(p, k$adjusted == 1)
  cut <- if (level == "person") halves(d) else NULL
  placebo <- NULL
  if (!is.null(cut) && !is.na(expected$value[expected$kpi == k$kpi & expected$number == "placebo.value"][1])) placebo <- two_by_two(with_groups(people_of(d, ids, cut[[1]], cut[[2]])), FALSE)
  list(effect = made, placebo = placebo, cells = made[c("trainedBefore", "trainedAfter", "comparisonBefore", "comparisonAfter")], gap = if (level == "person") baseline_gap(p))
}

found <- lapply(seq_len(nrow(kpis)), function(i) if (kpis$computed[i] == 1) compute(kpis[i, ]))
names(found) <- kpis$kpi
primary <- kpis$role == "primary" & kpis$computed == 1 & kpis$method != "before-after"
holm <- sapply(found, function(f) if (is.null(f)) NA else f$effect$p)
holm[primary] <- p.adjust(holm[primary], "holm")

number <- function(kpi, name) {
  f <- found[[kpi]]
  part <- strsplit(name, ".", fixed = TRUE)[[1]]
  got <- if (name == "holm") holm[[kpi]] else if (name == "gap") f$gap else if (part[1] == "effect") f$effect[[part[2]]] else if (part[1] == "placebo") f$placebo[[part[2]]] else f$cells[[part[2]]]
  if (is.null(got)) NA else unname(got)
}

# A degrees-of-freedom of "no limit" is written as 1e9 in the report. Nine digits; five for a series, whose likelihood is flat at its top.
same <- function(a, b, method) {
  if (is.infinite(a)) a <- 1e9
  abs(a - b) <= (if (startsWith(method, "series")) 1e-5 else 1e-9) * max(abs(a), abs(b)) + 1e-12
}
all_same <- TRUE
for (i in seq_len(nrow(expected))) {
  e <- expected[i, ]
  got <- number(e$kpi, e$number)
  ok <- !is.na(got) && same(got, e$value, kpis$method[kpis$kpi == e$kpi])
  all_same <- all_same && ok
  cat(sprintf("%-24s %-24s %18.10g %18.10g  %s\n", e$kpi, e$number, if (is.infinite(got)) 1e9 else got, e$value, if (ok) "same" else "DIFFERENT"))
}
cat(if (all_same) "ALL THE SAME\n" else "NOT THE SAME\n")
quit(status = if (all_same) 0 else 1)
