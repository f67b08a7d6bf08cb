async fn waits() {
    5u32.await; //~ ERROR E0277
    String::new().await; //~ ERROR E0277
}

fn main() {
    drop(waits());
}
