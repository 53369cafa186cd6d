//! The first look at files of many kinds.

use cltv::transactions::Preview;
use cltv::transactions::reading::{
    ColumnKind, DateOrder, Decimal, Delimiter, Doubt, Encoding, PREVIEW_BYTES,
};

use crate::read;

fn look(file: impl AsRef<[u8]>) -> Preview {
    Preview::of(file.as_ref()).unwrap()
}

/// Customer, date and amount.
fn mapping(preview: &Preview) -> [Option<usize>; 3] {
    [preview.customer, preview.date, preview.amount]
}

/// Headers as tills, shops and warehouses have them, with the columns that are meant.
#[test]
fn columns_are_known_by_their_names() {
    let table = [
        ("customer_id,date,amount", "17,2024-01-31,5.5", [0, 1, 2]),
        (
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
            "536365,85123A,lamp,6,2010-12-01 08:26,2.55,17850,UK",
            [6, 4, 5],
        ),
        ("order_id,order_date,customer,total,discount", "9,2024-01-31,a@b.c,10.5,1.5", [2, 1, 3]),
        ("transaction_id,user_id,created_at,updated_at,revenue", "1,2,2024-01-31,2024-02-01,7.25", [1, 2, 4]),
        (
            "Номер чека,Номер карты,Дата продажи,Количество,Сумма,Скидка",
            "5,777,2024-01-31,2,100.5,3",
            [1, 2, 4],
        ),
        ("Дата рождения,Клиент,Дата,Выручка", "1980-05-05,Иванов,2024-01-31,8.5", [1, 2, 3]),
        ("Телефон,Дата заказа,Стоимость", "79990001122,2024-01-31,12.3", [0, 1, 2]),
        ("date,paid,id", "2024-01-31,3.5,44", [2, 0, 1]),
    ];
    for (header, row, expected) in table {
        let preview = look(format!("{header}\n{row}\n"));
        assert!(preview.has_header, "{header}");
        assert_eq!(mapping(&preview), expected.map(Some), "{header}");
        assert_eq!(preview.doubts, [], "{header}");
    }
}

#[test]
fn columns_without_names_are_known_by_their_place() {
    let preview = look("00004,19970101,29.33\n00004,19970118,29.73\n00021,19970101,63.34\n");
    assert_eq!((preview.has_header, mapping(&preview)), (false, [Some(0), Some(1), Some(2)]));
    assert_eq!(preview.doubts, [Doubt::ByPlace]);
    assert_eq!(preview.rows.len(), 3);
    let preview = look("2024-01-31\t2\t10.50\tAnn\n2024-01-31\t1\t4.00\tBob\n");
    assert_eq!((preview.delimiter, preview.date, preview.amount), (Delimiter::Tab, Some(0), Some(2)));
    let preview = look("2024-01-31;17\n2024-02-01;18\n");
    assert_eq!(mapping(&preview), [Some(1), Some(0), None]);
    assert_eq!(preview.doubts, [Doubt::NoAmount, Doubt::ByPlace]);
}

#[test]
fn the_order_of_day_and_month_is_decided_by_the_data() {
    let order = |dates: &[&str]| {
        let rows: String = dates.iter().map(|date| format!("a,{date},1.5\n")).collect();
        let preview = look(format!("customer,date,amount\n{rows}"));
        (preview.dates, preview.doubts)
    };
    let (iso, day, month) = (DateOrder::Iso, DateOrder::DayMonthYear, DateOrder::MonthDayYear);
    assert_eq!(order(&["2024-05-06", "2024/05/06"]), (Some(iso), vec![]));
    assert_eq!(order(&["05/06/2024", "13/06/2024"]), (Some(day), vec![]));
    assert_eq!(order(&["05/06/2024", "05/13/2024"]), (Some(month), vec![]));
    assert_eq!(order(&["05.06.2024", "06.06.2024"]), (Some(day), vec![]));
    assert_eq!(order(&["05/06/2024", "06/06/2024"]), (None, vec![Doubt::AmbiguousDates]));
    assert_eq!(order(&["13/06/2024", "14/06/2024", "06/13/2024"]), (Some(day), vec![Doubt::MixedDates]));
}

#[test]
fn the_decimal_sign_is_decided_by_the_data() {
    let sign = |amounts: &[&str]| {
        let rows: String = amounts.iter().map(|amount| format!("a;2024-05-06;{amount}\n")).collect();
        let preview = look(format!("customer;date;amount\n{rows}"));
        assert_eq!(preview.columns[2].kind, ColumnKind::Number);
        (preview.decimal, preview.doubts)
    };
    let (point, comma) = (Decimal::Point, Decimal::Comma);
    assert_eq!(sign(&["1", "2"]), (Some(point), vec![]));
    assert_eq!(sign(&["1 234,50", "7"]), (Some(comma), vec![]));
    assert_eq!(sign(&["1,234", "12,5"]), (Some(comma), vec![]));
    assert_eq!(sign(&["1,234", "12.5"]), (Some(point), vec![]));
    assert_eq!(sign(&["$1,234.50", "(5.00)"]), (Some(point), vec![]));
    assert_eq!(sign(&["1,234", "2,345"]), (None, vec![Doubt::AmbiguousDecimals]));
    assert_eq!(sign(&["1,5", "1.5", "2.5"]), (Some(point), vec![Doubt::MixedDecimals]));
}

#[test]
fn encodings() {
    let text = "Клиент;Дата;Сумма\nИван;31.01.2024;1 234,50\n";
    let (old, ..) = encoding_rs::WINDOWS_1251.encode(text);
    let (new, marked) = (look(text), look(format!("\u{feff}{text}")));
    let old = look(old);
    assert_eq!((new.encoding, old.encoding), (Encoding::Utf8, Encoding::Windows1251));
    assert_eq!((new.columns[0].name.as_str(), &new), ("Клиент", &marked));
    assert_eq!((&old.columns, &old.rows), (&new.columns, &new.rows));
}

/// The guess reads what it was made from.
#[test]
fn a_guess_can_be_used() {
    let file = "Карта\tДата\tСумма\n1\t31.01.2024 12:00\t1\u{a0}250,00 ₽\n2\t01.02.2024\t−99,90\n";
    let reading = read(&look(file).guess().unwrap(), file);
    assert_eq!((reading.report.read, reading.report.broken), (2, 0));
    // What 1250 − 99.9 is in binary.
    assert_eq!(reading.report.total, 1250.0 - 99.9);
    assert!(look("a,b\nx,y\n").guess().is_none());
}

/// Of a longer file the last row that fits is taken to be cut.
#[test]
fn only_the_first_bytes_are_looked_at() {
    let row = "a,2024-01-01,5.5\n";
    let head = "customer,date,amount\n".to_owned() + &row.repeat(PREVIEW_BYTES / row.len());
    let with_end = format!("{head}b,31/31/31,oops,more,and more\n");
    assert_eq!(look(&head), look(&with_end[..PREVIEW_BYTES.min(with_end.len())]));
    assert_eq!((look(&with_end).rows.len(), look(&with_end).doubts), (20, vec![]));
    let one = "x".repeat(2 * PREVIEW_BYTES);
    assert_eq!(look(&one).columns.len(), 1);
}

#[test]
fn nothing_to_look_at() {
    for file in ["", "\n\n", "\u{feff}\r\n"] {
        assert!(Preview::of(file.as_bytes()).unwrap_err().has(cltv::Code::Empty), "{file:?}");
    }
    let preview = look("customer,date,amount\n");
    assert!(preview.has_header && preview.rows.is_empty());
    assert_eq!(preview.columns[1].kind, ColumnKind::Empty);
}
