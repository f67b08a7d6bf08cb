use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

struct Account {
    balance: i64,
    log: Vec<String>,
}

impl Account {
    async fn change(&mut self, by: i64) -> i64 {
        pause().await;
        self.balance += by;
        self.log.push(format!("{by:+}"));
        self.balance
    }
    async fn close(self) -> Vec<String> {
        self.log
    }
}

fn main() {
    let mut account = Account { balance: 10, log: Vec::new() };
    println!("{}", block_on(async { account.change(5).await + account.change(-3).await }));
    println!("{:?}", block_on(account.close()));
}
