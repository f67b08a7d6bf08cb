fn main() {
    let r: Result<u8, String> = Err("bad".to_string());
    r.expect("could not"); //~ PANIC could not: "bad"
}
