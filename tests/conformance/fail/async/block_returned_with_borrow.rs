use std::future::Future;

fn measure() -> impl Future<Output = usize> {
    let text = String::from("x");
    async { text.len() } //~ ERROR E0373
}

fn main() {
    drop(measure());
}
