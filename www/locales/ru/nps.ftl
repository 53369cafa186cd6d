## Удержание из групп NPS

nps-groups-title = Группы NPS
hint-nps-cause = Состав складывается заново каждый период. Сам по себе индекс никого не удерживает: эффект на него указывает, какая часть сдвига его заслуга.
nps-promoters = Промоутеры
nps-passives = Нейтралы
nps-detractors = Критики
nps-group-share = Доля клиентов
nps-group-retention = Из них остаются
hint-nps-responses = На скольких ответах стоят доли; без этого сдвиг не отличить от шума.

## Панель NPS

nps-title = NPS: что говорит индекс и сколько он стоит
nps-fact = опрос, его погрешность и ценность групп
nps-head-share = доля
nps-head-stay = остаются
nps-answers = Ответов
survey-title = Опрос
survey-lead = Число ответов, строка за строкой.
survey-row = Строка { $number }
survey-products = Продуктов
survey-years = Лет с нами
survey-add = Добавить строку
survey-remove = Убрать строку { $number }
survey-revenue = Выручка с клиента
survey-before = Прежний опрос тех же клиентов
survey-before-add = Сравнить с прежним опросом
survey-before-remove = Убрать прежний опрос
survey-nobody = { $row ->
    [0] Прежний опрос: никто не ответил. Укажите число ответов.
   *[other] Строка { $row }: никто не ответил. Укажите число ответов.
}
survey-use = Взять эти доли для сегмента «{ $segment }»
survey-use-none = Чтобы взять эти доли, выберите у сегмента кривую удержания «Из групп NPS».
survey-source = { $count ->
    [one] Опрос NPS, { $responses } ответ
    [few] Опрос NPS, { $responses } ответа
    [many] Опрос NPS, { $responses } ответов
   *[other] Опрос NPS, { $responses } ответа
}
score-plain = NPS
score-revenue = NPS, взвешенный по выручке
score-revenue-detail = ответ весит столько, сколько клиент платит
score-adjusted = NPS, уточнённый интервал Вальда
score-adjusted-detail = для малых и единодушных выборок
score-answers = { $count ->
    [one] { $responses } ответ, стандартная ошибка { $error }
    [few] { $responses } ответа, стандартная ошибка { $error }
    [many] { $responses } ответов, стандартная ошибка { $error }
   *[other] { $responses } ответа, стандартная ошибка { $error }
}
score-interval = от { $low } до { $high }
score-hides-unhappy = Среднее скрывает, что клиенты, которые платят больше, довольны меньше: { $plain } по головам, { $weighted } по выручке.
score-hides-happy = Клиенты, которые платят больше, довольнее среднего: { $plain } по головам, { $weighted } по выручке.
score-hides-nothing = По головам и по выручке индекс одинаков.
score-real = Сдвиг настоящий
score-noise = В пределах шума
score-change-real = { $difference } п. к прежнему опросу ({ $interval }); случайно так бывает в { $chance } пар опросов.
score-change-noise = { $difference } п. к прежнему опросу ({ $interval }); случайно так бывает в { $chance } пар опросов, поэтому вывода сделать нельзя.
score-change-unknown = { $difference } п. к прежнему опросу ({ $interval }). В обоих все ответили одинаково, и погрешность измерить нечем.
score-by-products = Индекс по числу продуктов
score-by-years = Индекс по годам с нами
score-head-answers = Ответов
score-head-score = NPS
score-head-interval = Интервал 95 %
score-head-revenue = Доля выручки

worth-title = Сколько стоят группы
worth-usual = Для начала обычные значения: поставьте на их место свои.
worth-from = Для начала взято из сегмента «{ $segment }»; выручка у групп одинакова, пока вы не укажете свою.
worth-take = Взять данные сегмента
worth-customers = Клиентов во всех группах
worth-per = Остаются
worth-revenue = { $period ->
    [month] Выручка в месяц
    [quarter] Выручка в квартал
   *[year] Выручка в год
}
worth-margin = Маржинальность
worth-cost = { $period ->
    [month] Обслуживание в месяц
    [quarter] Обслуживание в квартал
   *[year] Обслуживание в год
}
worth-words = Что они рассказывают другим
worth-words-hint = Учитывается, когда указано, сколько похвал приводят одного нового клиента.
worth-praises-per-new = Похвал на одного нового клиента
worth-praises = Хвалят (скольким)
worth-warnings = Отговаривают (скольких)
worth-table = Ценность клиента по группам
worth-head-group = Ценность клиента
worth-head-customers = Клиентов
worth-head-three-years = Три года
worth-head-referrals = Молва
worth-head-total = Вместе
worth-head-endless = Бессрочно
worth-average = В среднем
worth-conversions = Один клиент перешёл из группы в группу
worth-from-to = из ↓ в →
worth-move = Переход клиентов
worth-move-share = Какая доля всех клиентов переходит
worth-move-behind = { $count ->
    [one] { $customers } клиент
    [few] { $customers } клиента
    [many] { $customers } клиентов
   *[other] { $customers } клиента
}
worth-move-without = без молвы { $without }
worth-move-hint = Группы различаются по многим причинам: переход стоит столько лишь в той мере, в какой перешедшие начинают жить как остальные в группе.
worth-move-same = «Откуда» и «куда» должны различаться.
