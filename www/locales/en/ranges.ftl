## Ranges

range-part = { $part ->
    [low] Low
    [likely] Likely
    [high] High
    [mean] Mean
    [sd] Standard deviation
    [mu] μ
    [sigma] σ
    [alpha] α
   *[beta] β
}
range-shape = Shape
range-remove = Remove the range
range-remove-of = Remove the range: { $label }
shape-pert = PERT
shape-triangular = Triangular
shape-uniform = Uniform
shape-normal = Normal
shape-lognormal = Lognormal
shape-beta = Beta
shape-logitNormal = Logit-normal
range-hint-pert = A smooth hill between the ends, highest at the likely value.
range-hint-triangular = Straight slopes from the ends up to the likely value.
range-hint-uniform = Every value between the ends is as likely as any other.
range-hint-normal = A bell around the mean; two thirds of it within one standard deviation.
range-hint-lognormal = Long to the right: the natural logarithm is normal, with mean μ and standard deviation σ.
range-hint-beta = A share of the whole: α pulls it up, β pulls it down, and the larger both, the narrower it is.
range-hint-logitNormal = A share of the whole: its log-odds are normal, with mean μ and standard deviation σ.
range-words = { $shape ->
    [pert] { $range }, likely { $likely }
    [triangular] { $range }, likely { $likely }, triangular
    [uniform] { $range }, all equally likely
    [normal] normal, mean { $mean }, standard deviation { $sd }
    [lognormal] lognormal, μ { $mu }, σ { $sigma }
    [beta] beta, α { $alpha }, β { $beta }
   *[logitNormal] logit-normal, μ { $mu }, σ { $sigma }
}
range-note = { $shape ->
    [pert] range { $range }
    [triangular] range { $range }, triangular
    [uniform] { $range }, all equally likely
    [normal] normal, standard deviation { $sd }
    [lognormal] lognormal, μ { $mu }, σ { $sigma }
    [beta] beta, α { $alpha }, β { $beta }
   *[logitNormal] logit-normal, μ { $mu }, σ { $sigma }
}
