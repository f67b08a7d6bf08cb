#[derive(Debug)] struct Missing { key: &'static str }
fn find(key: &'static str) -> Result<u8, Missing> { if key == "a" { Ok(1) } else { Err(Missing { key }) } }
fn main() {
    println!("{}", find("a").expect("a is there"));
    println!("{}", find("b").expect("b should be there")); //~ PANIC b should be there: Missing { key: "b" }
}
