## Из данных

data-title = Из данных
data-fact = удержание из когорт, ценность клиентов из покупок, эффект из пилота
data-lead = Ваши собственные данные вместо предположений. Всё считается на этой странице: ни файл, ни одна его строка не покидают браузер, а в расчёте остаётся только то, что вы в него перенесёте.
data-loading = Минуту…
data-not-loaded = Эту часть не удалось загрузить.
data-way = Что у вас есть?
data-way-cohorts = Таблица когорт
data-way-purchases = Покупки
data-way-pilot = Пилот или A/B-тест
data-open = Открыть файл
data-size = { $size } МБ
data-use = Использовать в расчёте:
data-use-new-segment = Как новый сегмент
data-fitting = Подбираем…
data-chosen = выбрано
data-actual = Фактически
data-expected = Модель
data-low = Нижняя граница
data-high = Верхняя граница
data-unit = { $unit ->
    [day] День
    [week] Неделя
    [month] Месяц
    [quarter] Квартал
   *[year] Год
}
data-head-parameters = Параметры
data-head-likelihood = Лог-правдоподобие
chart-of-data = ваши данные

unfit-noLoss = Никто ещё не ушёл: с какой скоростью уходят, сказать нельзя.
unfit-everybodyLeft = Все ушли сразу: кривой здесь нет.
unfit-onePeriod = Период только один: замедляется ли отток, сказать нельзя.
unfit-noRepeatPurchase = Никто не купил второй раз: как часто покупают, сказать нельзя.
unfit-tooFewCustomers = Клиентов слишком мало, чтобы что-то сказать.
unfit-equalSpend = Все клиенты тратят одинаково: как различаются траты, сказать нельзя.
unfit-ridge = Данные не ограничивают { $parameters }: как далеко ни уходи, подгонка не хуже. Чаще всего клиенты слишком мало отличаются друг от друга или время наблюдения слишком коротко.
unfit-notConverged = Поиск лучших параметров не завершился.

## Таблица когорт

cohorts-lead = Здесь стоит опубликованный пример: поставьте на его место свою таблицу. Строка — когорта: сколько клиентов было вначале и сколько осталось через 1, 2, … периода. Пустая клетка — не подсчитано.
cohorts-table = Сколько клиентов осталось, по когортам и периодам
cohorts-read = { $count ->
    [one] Прочитано: { $count } когорта, клиентов { $customers }, столбцов { $columns }.
    [few] Прочитано: { $count } когорты, клиентов { $customers }, столбцов до { $columns }.
    [many] Прочитано: { $count } когорт, клиентов { $customers }, столбцов до { $columns }.
   *[other] Прочитано: { $count } когорты, клиентов { $customers }, столбцов до { $columns }.
}
cohorts-reading = { $count ->
    [one] Прочитано: { $count } когорта, столбцов { $columns }.
    [few] Прочитано: { $count } когорты, столбцов до { $columns }.
    [many] Прочитано: { $count } когорт, столбцов до { $columns }.
   *[other] Прочитано: { $count } когорты, столбцов до { $columns }.
}
cohorts-too-large = Это больше { $size } МБ: таких больших таблиц когорт не бывает. Осталось то, что было.
cohorts-high-end = Пример: High End
cohorts-regular = Пример: Regular
cohorts-published = Примеры — два сегмента одной компании, Fader & Hardie 2007.
cohorts-per = Столбец — это
cohorts-holdout = Отложить последних столбцов
cohorts-holdout-hint = По ним кривая не подбирается: она их предсказывает, и видно, насколько ей можно верить.
cohorts-horizon = Показать периодов
cohorts-empty = Сначала вставьте таблицу.
cohorts-unreadable = Строка { $row }, столбец { $column }: «{ $text }» — не число клиентов.
cohorts-wrong = { $kind ->
    [rises] { $cohort }, период { $column }: { $value } больше, чем было. Оставшихся клиентов не может становиться больше.
   *[count] { $cohort }, период { $column }: { $value } — не число клиентов.
}
cohorts-refused = По этой таблице кривую не подобрать: { $reason }
cohorts-none = По этим данным нельзя сказать, как остаются клиенты.
cohorts-sentence = { $curve }: из 100 клиентов через { $first } остаются **{ $one }**, через { $periods } — **{ $seen }**; через { $horizon } ожидается **{ $end }** (от { $low } до { $high }).
cohorts-fits = Сравнение кривых
cohorts-head-curve = Кривая
cohorts-head-holdout = Ошибка, клиентов
cohorts-naive = Ошибка — средняя по отложенным столбцам. Один постоянный коэффициент для всех ошибся бы на { $error }.
cohorts-curve = Какую кривую взять
cohorts-source = Подобрано по данным: клиентов { $customers }, { $periods }; { $curve }, метод максимального правдоподобия
cohorts-use = Как удержание сегмента «{ $segment }»
cohorts-segment = По когортам
curve-title = Сколько клиентов остаётся
curve-caption = Точки — наблюдения. Линия — кривая, подобранная по периоду { $seen }, и её продолжение; полоса — где она лежит в 8 случаях из 10.
curve-caption-holdout = Кривая знает только первые { $seen }; кружки — что было потом. Полоса охватывает 8 случаев из 10.
curve-seen = наблюдения
curve-kept = отложено
curve-fitted = кривая
curve-band = 8 из 10
curve-head-seen = Наблюдалось
curve-head-fitted = Кривая
curve-head-low = P10
curve-head-high = P90

## Пилот или A/B-тест

pilot-lead = Сколько клиентов в каждой группе и сколько из них осталось.
pilot-test = С изменением
pilot-control = Без него
pilot-customers = Клиентов
pilot-retained = Из них осталось
pilot-shrink = Поправка на везение
pilot-shrink-on = есть
pilot-shrink-off = нет
pilot-spread = Обычный разброс таких эффектов
pilot-spread-hint = Стандартное отклонение ln(отношения оттоков) по подобным проектам. Пилоту, который выглядит удачно, отчасти повезло: чем меньше разброс, тем меньше верится подсчитанному.
pilot-sentence = Отток снижается на **{ $reduction }** (от { $low } до { $high } в 8 случаях из 10). Изменение помогает с вероятностью **{ $chance }**.
pilot-stayed = С изменением осталось { $test }, без него { $control }.
pilot-table = Снижение оттока
pilot-head = Снижение оттока
pilot-head-reduction = Середина
pilot-raw = Как подсчитано
pilot-shrunk = С поправкой на везение
pilot-weight = От подсчитанного эффекта сохраняется { $weight }.
pilot-corrected = В одной из групп никто не ушёл, поэтому к каждому числу добавлено по полклиента.
pilot-no-use = Такой эффект нельзя выразить долей оттока, и в расчёт он не переносится.
pilot-use = Как эффект на отток в «{ $initiative }»
pilot-use-new = Как новую инициативу
pilot-initiative = Что проверил пилот
pilot-source = Пилот: с изменением осталось { $test } из { $testOf }, без него { $control } из { $controlOf }
