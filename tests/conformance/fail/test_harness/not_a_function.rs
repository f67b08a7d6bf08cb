#[test] //~ ERROR
struct Thing;

struct Other;
impl Other {
    #[test] //~ ERROR
    fn method() {}
}

fn main() {}
