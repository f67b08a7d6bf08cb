// What a closure returns borrows only what its body says.
use std::any::Any;
use std::error::Error;

fn double_first(list: Vec<&str>) -> Result<i32, Box<dyn Error>> {
    list.first().ok_or_else(|| "empty".into()).and_then(|s| s.parse::<i32>().map_err(From::from).map(|i| 2 * i))
}

fn constant(text: String) -> Option<&'static str> {
    Some(&text).map(|_| "constant")
}

fn is_number(value: &dyn Any) -> bool {
    value.is::<i32>()
}

fn main() {
    println!("{:?} {}", double_first(vec!["21"]).unwrap(), double_first(vec![]).unwrap_err());
    println!("{}", double_first(vec!["x"]).unwrap_err());
    println!("{:?} {} {}", constant(String::new()), is_number(&1), is_number(&"a"));
}
