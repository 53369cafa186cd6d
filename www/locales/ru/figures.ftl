## Все показатели

figures-title = Инвестиция целиком
figures-benefit = Выгода и затраты
figures-return = Доходность и время
figures-retention = Удержание
figure-revenue-total = Прирост выручки
figure-revenue-present = Прирост выручки, приведённый
figure-contribution-total = Прирост маржинального дохода
figure-contribution-present = Прирост маржинального дохода, приведённый
figure-costs-total = Затраты
figure-costs-present = Затраты, приведённые
figure-net-cash = Чистый денежный поток
figure-npv = Чистая приведённая стоимость (NPV)
figure-roi = Рентабельность инвестиций (ROI)
figure-ratio = Отношение выгод к затратам
figure-irr = Внутренняя норма доходности (IRR), в год
figure-mirr = Модифицированная доходность (MIRR), в год
figure-payback = Окупаемость
figure-payback-discounted = Дисконтированная окупаемость
figure-exposure = Самая глубокая точка денежного потока
figure-delay = Цена задержки на один период
figure-kept = Удержано клиентов к концу срока
figure-break-even = Пунктов удержания до безубыточности
figure-point = Один пункт удержания, приведённый
figure-replacement = Столько же принесли бы новые клиенты, чел.
figure-replacement-cost = Во что обошлось бы их привлечение
irr-none = нет: у такого потока её не существует
irr-several = несколько: { $rates }
exposure = { $amount } на { $when }
exposure-none = ниже нуля не опускается
break-even-cannot = никакое удержание не окупит

## Трактовки CLTV

readings-title = Пожизненная ценность клиента (CLTV) во всех принятых трактовках
readings-lead = Верные расчёты расходятся чаще всего потому, что показывают разные строки этой таблицы. Всё указано до вычета стоимости привлечения, она стоит отдельно.
readings-money = Считать
money-contribution = маржинальный доход
money-revenue = выручку
readings-average = В среднем
readings-before = сегодня
readings-after = полный эффект
reading-three-years = Три года
about-three-years = с дисконтом; этому верят финансисты
reading-horizon = До горизонта
about-horizon = с дисконтом
reading-endless = Бессрочно
about-endless = с дисконтом, без ограничения срока
reading-simple = Простая
about-simple = маржа × срок жизни, без дисконта
reading-residual-horizon = Остаточная, до горизонта
about-residual-horizon = для уже имеющегося клиента
reading-residual-endless = Остаточная, бессрочно
about-residual-endless = для уже имеющегося клиента
reading-equity-horizon = Клиентский капитал, до горизонта
about-equity-horizon = все клиенты вместе
reading-equity-endless = Клиентский капитал, бессрочно
about-equity-endless = все, кто есть или придёт до горизонта
reading-acquisition = Стоимость привлечения
about-acquisition = одного нового клиента
reading-acquisition-present = Привлечение, приведённое
about-acquisition-present = всех новых клиентов до горизонта
reading-cac-three-years = CLTV : CAC, три года
about-cac-three-years = маржинальный доход ÷ стоимость привлечения
reading-cac-horizon = CLTV : CAC, до горизонта
about-cac-horizon = маржинальный доход ÷ стоимость привлечения
reading-cac-endless = CLTV : CAC, бессрочно
about-cac-endless = маржинальный доход ÷ стоимость привлечения
reading-lifetime = Ожидаемый срок жизни
about-lifetime = { $period ->
    [month] в месяцах
    [quarter] в кварталах
   *[year] в годах
}
reading-point-three-years = Один пункт удержания, три года
about-point-three-years = столько добавляет одному клиенту
reading-point-horizon = Один пункт удержания, до горизонта
about-point-horizon = столько добавляет одному клиенту
reading-point-endless = Один пункт удержания, бессрочно
about-point-endless = столько добавляет одному клиенту
