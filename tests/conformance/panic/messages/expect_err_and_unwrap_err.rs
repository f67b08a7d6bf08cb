fn main() {
    let e: Result<i32, &str> = Err("bad");
    println!("{}", e.unwrap_err());
    let ok: Result<i32, &str> = Ok(5);
    println!("{}", ok.expect_err("wanted a failure")); //~ PANIC wanted a failure: 5
}
