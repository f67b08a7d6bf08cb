async fn twice() {
    let future = async { 1 };
    let a = future.await;
    let b = future.await; //~ ERROR E0382
    println!("{}", a + b);
}

fn main() {
    drop(twice());
}
