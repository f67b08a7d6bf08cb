async fn increments(x: &mut i32) {
    *x += 1;
}

struct Log(Vec<String>);

impl Log {
    async fn last(&self) -> usize {
        self.0.len()
    }
}

fn main() {
    let mut a = 1;
    let future = increments(&mut a);
    a += 1; //~ ERROR E0503
    drop(future);
    let mut log = Log(vec![]);
    let last = log.last();
    log.0.push(String::new()); //~ ERROR E0502
    drop(last);
}
