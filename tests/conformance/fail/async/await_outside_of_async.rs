async fn value() -> u32 {
    1
}

fn plain() -> u32 {
    value().await //~ ERROR E0728
}

fn main() {
    let closure = || value().await; //~ ERROR E0728
    let _ = async { [1].iter().map(|_| value().await).count() }; //~ ERROR E0728
    closure();
    plain();
}
