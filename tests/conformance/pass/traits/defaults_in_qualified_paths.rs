struct Name(String);
impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
impl AsRef<[u8]> for Name {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// The trait's parameter has its default, `Self`, so that `as_ref` is known.
fn same(a: &Name, b: &Name) -> bool {
    <str as PartialEq>::eq(a.as_ref(), b.as_ref())
}

fn main() {
    let (a, b) = (Name("x".to_string()), Name("x".to_string()));
    println!("{} {:?}", same(&a, &b), <[u8] as PartialOrd>::partial_cmp(a.as_ref(), b.as_ref()));
    println!("{}", <i32 as std::ops::Add>::add("1".parse().unwrap(), 2));
}
