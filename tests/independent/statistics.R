# The statistics of lib/statistics once more, by R's own functions and package psych.
# Usage: Rscript statistics.R FOLDER; every sub-folder has marks.csv, choices.csv and learners.csv
# (group, variant). Writes results.csv (name, value) beside them; NA for what has no value.
suppressPackageStartupMessages(library(psych))
options(warn = -1, digits = 17)

known <- function(x) if (length(x) == 1 && is.finite(x)) x else NA
quiet <- function(expr) tryCatch(suppressMessages(expr), error = function(e) NA)

study <- function(folder) {
  marks <- as.matrix(read.csv(file.path(folder, "marks.csv")))
  choices <- as.matrix(read.csv(file.path(folder, "choices.csv"), colClasses = "character",
                                na.strings = "(blank)"))
  learners <- read.csv(file.path(folder, "learners.csv"), colClasses = "character")
  n <- nrow(marks); p <- ncol(marks)
  total <- rowSums(marks)
  found <- list()
  say <- function(name, value) found[[name]] <<- known(value)
  correlate <- function(name, x, y) {
    y <- round(y, 10)
    r <- if (n < 2 || sd(x) == 0 || sd(y) == 0) NA else cor(x, y)
    say(name, r)
    if (!is.na(r) && n >= 4 && abs(r) < 1 - 1e-12) {
      interval <- cor.test(x, y)$conf.int
      say(paste0(name, ".low"), interval[1]); say(paste0(name, ".high"), interval[2])
    }
  }

  say("quiz.mean", mean(total)); say("quiz.median", median(total)); say("quiz.sd", sd(total))
  flat <- n < 2 || sd(round(total, 10)) == 0
  say("quiz.skewness", if (flat || n < 3) NA else psych::skew(total, type = 2))
  say("quiz.kurtosis", if (flat || n < 4) NA else psych::kurtosi(total, type = 2))
  # psych::alpha drops items without variance and thinks of others as reversed: told not to.
  if (p > 1 && n > 2 && !flat && all(apply(marks, 2, sd) > 0)) {
    a <- quiet(psych::alpha(marks, check.keys = FALSE, delete = FALSE, warnings = FALSE))
    if (is.list(a)) {
      alpha <- a$total$raw_alpha
      say("psych.alpha", alpha)
      for (i in 1:p) {
        say(paste0("psych.total.", i), a$item.stats$raw.r[i])
        if (p > 2) say(paste0("psych.drop.", i), a$item.stats$r.drop[i])
      }
      ci <- psych::alpha.ci(alpha, n.obs = n, n.var = p, digits = 15)
      say("psych.alpha.low", ci$lower.ci); say("psych.alpha.high", ci$upper.ci)
    }
  }
  say("quiz.alpha", if (p < 2 || flat) NA else p / (p - 1) * (1 - sum(apply(marks, 2, var)) / var(total)))

  roots <- apply(marks, 2, function(x) if (n < 2) NA else { v <- cov(x, total)
    if (abs(v) < 1e-12) v <- 0
    if (v < 0) NA else sqrt(v) })
  for (i in 1:p) {
    x <- marks[, i]; rest <- total - x; at <- function(name) paste0("item.", i, ".", name)
    say(at("facility"), mean(x)); say(at("sd"), sd(x))
    interval <- prop.test(sum(x), n, correct = FALSE)$conf.int
    say(at("facility.low"), interval[1]); say(at("facility.high"), interval[2])
    correlate(at("rest"), x, rest); correlate(at("total"), x, total)
    say(at("efficiency"), if (n < 2 || sd(x) == 0 || sd(round(rest, 10)) == 0) NA else
      100 * cov(x, rest) / cov(sort(x), sort(rest)))
    say(at("weight"), if (sum(roots, na.rm = TRUE) == 0) NA else
      100 * roots[i] / sum(roots, na.rm = TRUE))
    for (option in sort(unique(na.omit(choices[, i])))) {
      tick <- as.numeric(!is.na(choices[, i]) & choices[, i] == option)
      correlate(at(paste0("option.", option)), tick, rest)
    }
    right <- x >= 1
    # Differential functioning, total as stratum.
    two <- learners$group %in% c("r", "f")
    tables <- table(factor(learners$group[two], c("r", "f")), factor(right[two], c(TRUE, FALSE)),
                    factor(round(total[two], 10)))
    keep <- apply(tables, 3, function(t) all(rowSums(t) > 0) && all(colSums(t) > 0))
    if (any(keep)) {
      tables <- tables[, , keep, drop = FALSE]
      mh <- quiet(mantelhaen.test(tables, correct = TRUE))
      if (is.list(mh) && is.finite(mh$estimate) && mh$estimate > 0) {
        say(at("odds"), mh$estimate)
        say(at("odds.low"), mh$conf.int[1]); say(at("odds.high"), mh$conf.int[2])
        expected <- apply(tables, 3, function(t) sum(t[1, ]) * sum(t[, 1]) / sum(t))
        # R does not correct at all where the difference is below one half; not compared there.
        if (abs(sum(tables[1, 1, ] - expected)) >= 0.5) say(at("mh"), mh$statistic)
      }
    }
    if (length(unique(learners$variant)) > 1 && any(right) && !all(right)) {
      test <- chisq.test(table(learners$variant, right), correct = FALSE)
      # Cochran's rule for when to trust it.
      if (mean(test$expected < 5) <= 0.2 && all(test$expected >= 1)) {
        say(at("variants"), test$statistic)
      }
    }
    # The curve at reliability 1 is logistic regression on the standardised rest score.
    if (n >= 50 && any(right) && !all(right) && sd(round(rest, 10)) > 0) {
      z <- (rest - mean(rest)) / sd(rest)
      g <- glm(right ~ z, family = binomial, control = glm.control(epsilon = 1e-14, maxit = 100))
      # Once more from there: glm leaves standard errors one step behind the coefficients.
      g <- glm(right ~ z, family = binomial, start = coef(g), control = glm.control(epsilon = 1e-14))
      if (g$converged && abs(coef(g)[2]) < 15) {
        say(at("slope"), coef(g)[2]); say(at("place"), -coef(g)[1] / coef(g)[2])
        say(at("slope.error"), sqrt(vcov(g)[2, 2]))
      }
    }
  }
  if (file.exists(file.path(folder, "patterns"))) patterns(marks, say)
  write.csv(data.frame(name = names(found), value = unlist(found)),
            file.path(folder, "results.csv"), row.names = FALSE)
}

# Marginal maximum likelihood over whole response patterns (Bock and Aitkin 1981), by quasi-Newton.
patterns <- function(marks, say) {
  X <- (marks >= 1) * 1; p <- ncol(X)
  q <- seq(-6, 6, 0.25); w <- dnorm(q) / sum(dnorm(q))
  posterior <- function(par) {
    pr <- plogis(outer(q, par[p + 1:p]) + matrix(par[1:p], length(q), p, byrow = TRUE))
    list(pr = pr, l = w * exp(log(pr) %*% t(X) + log1p(-pr) %*% t(1 - X)))
  }
  f <- function(par) -sum(log(colSums(posterior(par)$l)))
  g <- function(par) {
    m <- posterior(par); h <- sweep(m$l, 2, colSums(m$l), "/")
    e <- h %*% X - rowSums(h) * m$pr
    -c(colSums(e), colSums(e * q))
  }
  o <- optim(c(qlogis(colMeans(X)), rep(1, p)), f, g, method = "BFGS",
             control = list(maxit = 2000, reltol = 1e-14))
  for (i in 1:p) {
    say(paste0("patterns.slope.", i), o$par[p + i])
    say(paste0("patterns.place.", i), -o$par[i] / o$par[p + i])
  }
}

for (folder in list.dirs(commandArgs(TRUE)[1], recursive = FALSE)) study(folder)
