## Сценарии

scenarios-title = Сценарии
scenarios-fact = { $count ->
    [one] { $count } рядом с основным
    [few] { $count } рядом с основным
    [many] { $count } рядом с основным
   *[other] { $count } рядом с основным
}
scenarios-lead = Тот же расчёт с другими числами, столбец к столбцу. Основной вариант указан выше; что сценарий не меняет, остаётся как в основном.
scenarios-table = Сценарии рядом с основным
scenarios-what = Что меняется
scenarios-base = Основной
scenarios-full = Места хватает на { $most } сценариев. Чтобы добавить новый, удалите один из них.
scenario-add = Добавить сценарий
scenario-new-name = Сценарий
scenario-name = Сценарий { $number }
scenario-former = (прежний)
scenario-swap = Сделать основным: { $name }
scenario-unvary = Не менять: { $name }
scenario-choose = Выбрать, что меняется
scenario-chosen = { $count ->
    [0] пока ничего
    [one] { $count } число
    [few] { $count } числа
    [many] { $count } чисел
   *[other] { $count } числа
}
scenario-search = Найти число по названию
scenario-search-none = С таким названием ничего нет.
scenario-as-base = как в основном
compared-npv = NPV
compared-roi = ROI
compared-paybackPeriods = Окупаемость
compared-benefit = Выгода, приведённая
compared-costs = Затраты, приведённые
compared-revenueImpact = Прирост выручки, приведённый
compared-customersKeptAtEnd = Удержано клиентов к концу срока
compared-breakEvenRetentionPoints = Безубыточность в пунктах удержания
compared-cltvBefore = CLTV сегодня, три года
compared-cltvAfter = CLTV при полном эффекте, три года
compared-costOfDoingNothingPerMonth = Цена бездействия в месяц
compared-same = как в основном
compared-better = лучше
compared-worse = хуже
chart-scenarios = Накопленный денежный поток по сценариям, { $sign }
caption-scenarios = Больше всего остаётся в сценарии «{ $name }»: NPV { $npv }, на { $more } больше основного.
caption-scenarios-base = Больше всего остаётся в основном варианте: NPV { $npv }.
