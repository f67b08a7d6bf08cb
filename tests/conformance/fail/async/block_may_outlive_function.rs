use std::future::Future;

fn spawn(_: impl Future<Output = ()> + 'static) {}

fn main() {
    let text = String::from("x");
    spawn(async { //~ ERROR E0373
        println!("{text}");
    });
}
