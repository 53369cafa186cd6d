//! How numbers are shown: money in its currency, shares in percent.

use crate::workbook::book::Kind;

/// The format of a kind of number, in the English form in which files store it.
pub(super) fn number_format(kind: Kind, currency: Option<&str>) -> Option<String> {
    let plain = match kind {
        Kind::Money => return Some(money("#,##0", currency)),
        Kind::UnitMoney => return Some(money("#,##0.00", currency)),
        Kind::Bound => "0E+00",
        Kind::WideShare => "[>=100]0.0E+00;0.00%",
        Kind::Wide => "[>=1000000000000]0.00E+00;#,##0",
        Kind::Count => "#,##0.0",
        Kind::Share => "0.00%",
        Kind::Number => "0.000000",
        Kind::Whole => "0",
        Kind::Periods => "0.0",
        Kind::Plain => "#,##0.00##",
        Kind::Text => return None,
    };
    Some(plain.to_owned())
}

/// Signs that stand before the number; others follow it, and so does the code of any other currency.
const BEFORE: [(&str, &str); 5] = [("USD", "$"), ("GBP", "£"), ("JPY", "¥"), ("CNY", "¥"), ("INR", "₹")];
const AFTER: [(&str, &str); 4] = [("RUB", "₽"), ("EUR", "€"), ("KZT", "₸"), ("UAH", "₴")];

fn money(digits: &str, currency: Option<&str>) -> String {
    let Some(code) = currency else { return digits.to_owned() };
    let sign = |list: &[(&str, &'static str)]| list.iter().find(|(known, _)| *known == code).map(|it| it.1);
    if let Some(sign) = sign(&BEFORE) {
        return format!("\"{sign}\"{digits};-\"{sign}\"{digits}");
    }
    let letters: String = code.chars().filter(|letter| letter.is_alphanumeric()).take(8).collect();
    match sign(&AFTER) {
        Some(sign) => format!("{digits}\u{a0}\"{sign}\""),
        None if letters.is_empty() => digits.to_owned(),
        None => format!("{digits}\u{a0}\"{letters}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_has_its_sign_on_its_side() {
        assert_eq!(money("0", Some("USD")), "\"$\"0;-\"$\"0");
        assert_eq!(money("0", Some("RUB")), "0\u{a0}\"₽\"");
        // A code that would end the quotes, or the format.
        assert_eq!(money("0", Some("a\";[Red]b")), "0\u{a0}\"aRedb\"");
        assert_eq!(money("0", None), "0");
    }
}
