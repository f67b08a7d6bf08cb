use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

type Task = Pin<Box<dyn Future<Output = ()> + Send>>;

fn main() {
    let cell = Cell::new(1);
    let shared = &cell;
    let _: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async {});
    let _task: Task = Box::pin(async { //~ ERROR
        let seen = shared;
        std::future::ready(()).await;
        seen.set(2);
    });
}
