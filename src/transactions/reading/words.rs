//! Words by which people and programs name the columns of a till, in English and Russian.

/// Stems of words, what each speaks for or against, in lower case.
type Weights = [(&'static [&'static str], i32)];

const CUSTOMER: &Weights = &[
    (
        &[
            "customer",
            "client",
            "клиент",
            "покупат",
            "контрагент",
            "заказчик",
            "user",
            "buyer",
            "member",
            "shopper",
            "пользоват",
            "гость",
            "абонент",
            "household",
            "loyal",
            "лояльн",
        ],
        20,
    ),
    (&["card", "карт", "phone", "телефон", "mail", "почт", "account"], 12),
    (&["id", "код", "номер"], 2),
    (
        &[
            "order",
            "заказ",
            "чек",
            "receipt",
            "invoice",
            "счет",
            "transaction",
            "транзакц",
            "product",
            "товар",
            "sku",
            "артикул",
            "магазин",
            "store",
            "shop",
            "касс",
            "документ",
        ],
        -15,
    ),
];

const DATE: &Weights = &[
    (&["date", "дата"], 10),
    (&["day", "день", "time", "врем", "created", "purchased", "создан"], 5),
    (
        &[
            "birth",
            "рожд",
            "regist",
            "регист",
            "signup",
            "updat",
            "измен",
            "deliver",
            "достав",
            "expir",
            "ship",
            "отгруз",
        ],
        -8,
    ),
];

const AMOUNT: &Weights = &[
    (
        &[
            "сумма",
            "amount",
            "total",
            "revenue",
            "выручк",
            "оплат",
            "spend",
            "spent",
            "sales",
            "стоимост",
            "итог",
            "оборот",
            "monetary",
            "value",
            "paid",
            "payment",
            "gmv",
        ],
        10,
    ),
    (&["price", "цена", "cost"], 4),
    (
        &[
            "quantity",
            "qty",
            "кол-во",
            "количеств",
            "discount",
            "скидк",
            "налог",
            "ндс",
            "tax",
            "vat",
            "bonus",
            "бонус",
            "балл",
            "points",
        ],
        -20,
    ),
];

/// How much a name speaks for the column of the customer; 0 says nothing.
pub(crate) fn customer(name: &str) -> i32 {
    weight(name, CUSTOMER)
}

/// The same for the date.
pub(crate) fn date(name: &str) -> i32 {
    weight(name, DATE)
}

/// The same for the amount.
pub(crate) fn amount(name: &str) -> i32 {
    weight(name, AMOUNT)
}

/// Whether a name is one of a column at all.
pub(crate) fn names_a_column(name: &str) -> bool {
    [CUSTOMER, DATE, AMOUNT].iter().any(|weights| weight(name, weights) != 0)
}

fn weight(name: &str, weights: &Weights) -> i32 {
    let name = name.to_lowercase();
    weights
        .iter()
        .filter(|(stems, _)| stems.iter().any(|stem| contains(&name, stem)))
        .map(|(_, weight)| weight)
        .sum()
}

/// Short stems only as words of their own: there is an "id" in "paid".
fn contains(name: &str, stem: &str) -> bool {
    if stem.chars().count() > 3 || !stem.is_ascii() {
        return name.contains(stem);
    }
    name.split(|c: char| !c.is_alphanumeric()).any(|word| word == stem)
}
