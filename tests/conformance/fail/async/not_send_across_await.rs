use std::future::Future;
use std::rc::Rc;

fn spawn<F: Future + Send + 'static>(_: F) {}

async fn holds() {
    let rc = Rc::new(1);
    std::future::ready(()).await;
    println!("{rc}");
}

fn main() {
    let captured = Rc::new(2);
    spawn(holds()); //~ ERROR
    spawn(async move {
        println!("{captured}");
    });
}
