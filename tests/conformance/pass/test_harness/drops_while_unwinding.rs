//@ test
//@ exit-code: 101
struct Guard(&'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("dropping {}", self.0);
    }
}

#[test]
fn unwinds() {
    let _outer = Guard("outer");
    let _inner = Guard("inner");
    let v: Vec<i32> = Vec::new();
    let _ = v.first().unwrap();
}

#[test]
fn goes_on_after() {
    let _one = Guard("one");
}
