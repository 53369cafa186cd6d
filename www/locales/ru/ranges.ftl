## Диапазоны

range-part = { $part ->
    [low] Минимум
    [likely] Вероятно
    [high] Максимум
    [mean] Среднее
    [sd] Стандартное отклонение
    [mu] μ
    [sigma] σ
    [alpha] α
   *[beta] β
}
range-shape = Распределение
range-remove = Убрать диапазон
range-remove-of = Убрать диапазон: { $label }
shape-pert = PERT
shape-triangular = Треугольное
shape-uniform = Равномерное
shape-normal = Нормальное
shape-lognormal = Логнормальное
shape-beta = Бета
shape-logitNormal = Логит-нормальное
range-hint-pert = Плавный холм между концами, вершина – в самом вероятном значении.
range-hint-triangular = Прямые склоны от концов к самому вероятному значению.
range-hint-uniform = Любое значение между концами одинаково вероятно.
range-hint-normal = Колокол вокруг среднего; две трети – в пределах одного стандартного отклонения.
range-hint-lognormal = Длинный хвост вправо: натуральный логарифм нормален, со средним μ и стандартным отклонением σ.
range-hint-beta = Доля целого: α тянет её вверх, β – вниз; чем больше обе, тем она уже.
range-hint-logitNormal = Доля целого: логарифм её шансов нормален, со средним μ и стандартным отклонением σ.
range-words = { $shape ->
    [pert] { $range }, вероятнее всего { $likely }
    [triangular] { $range }, вероятнее всего { $likely }, треугольное
    [uniform] { $range }, равновероятно
    [normal] нормальное: среднее { $mean }, стандартное отклонение { $sd }
    [lognormal] логнормальное: μ { $mu }, σ { $sigma }
    [beta] бета: α { $alpha }, β { $beta }
   *[logitNormal] логит-нормальное: μ { $mu }, σ { $sigma }
}
range-note = { $shape ->
    [pert] диапазон { $range }
    [triangular] диапазон { $range }, треугольное
    [uniform] { $range }, равновероятно
    [normal] нормальное, стандартное отклонение { $sd }
    [lognormal] логнормальное: μ { $mu }, σ { $sigma }
    [beta] бета: α { $alpha }, β { $beta }
   *[logitNormal] логит-нормальное: μ { $mu }, σ { $sigma }
}
