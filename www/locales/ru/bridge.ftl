## От выгоды к NPV

bridge-title = Из чего складывается NPV, { $sign }
bridge-by = Выгода
bridge-by-initiative = по инициативам
bridge-by-driver = по показателям
bridge-step = Шаг
bridge-amount = Приведённая стоимость
bridge-overlap = Взаимное влияние
bridge-benefit = Выгода
bridge-costs = Затраты
bridge-costs-of = Затраты: { $name }
bridge-npv = NPV
bridge-driver-of = { $what } – { $name }
bridge-most-initiative = Больше всего даёт «{ $name }»: { $amount } сама по себе.
bridge-most-driver = Больше всего даёт показатель «{ $driver }» в инициативе «{ $name }»: { $amount } сам по себе.
bridge-most-none = Ни одна часть сама по себе выгоды не даёт.
bridge-together = { $direction ->
    [less] Вместе они дают на { $amount } меньше, чем по отдельности: эффекты пересекаются.
   *[more] Вместе они дают на { $amount } больше, чем по отдельности.
}
bridge-together-same = Друг с другом они не пересекаются.
bridge-left = Выгода { $benefit } минус затраты { $costs } даёт { $npv }.
