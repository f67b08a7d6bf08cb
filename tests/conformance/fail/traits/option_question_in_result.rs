fn f() -> Result<i32, String> { let x: Option<i32> = Some(1); Ok(x?) } //~ ERROR E0277
fn main() {}
