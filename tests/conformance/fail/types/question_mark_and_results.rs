fn f(x: i32) -> Result<i32, String> { if x > 0 { Ok(x) } } //~ ERROR E0317
fn g() -> Result<(), String> { let n: i32 = "5".parse()?; Ok(()) } //~ ERROR E0277
fn h() -> Option<i32> { let n: i32 = "5".parse()?; Some(n) } //~ ERROR E0277
fn i() { let x = Some(1)?; } //~ ERROR E0277
fn main() { }
