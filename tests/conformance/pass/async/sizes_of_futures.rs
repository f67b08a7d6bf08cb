use std::future::{Ready, ready};
use std::mem::size_of_val;

async fn empty() {}
async fn keeps(x: u64) -> u64 {
    ready(()).await;
    x
}
async fn overlaps() -> u32 {
    {
        let a = [1u8; 64];
        ready(()).await;
        println!("{}", a[0]);
    }
    let b = [2u16; 32];
    ready(()).await;
    b[1] as u32
}
async fn nests() -> u64 {
    keeps(1).await + keeps(2).await
}

fn main() {
    let (n, text) = (5u32, String::from("text"));
    println!("{} {}", size_of_val(&empty()), size_of_val(&Some(empty())));
    println!("{} {}", size_of_val(&keeps(1)), size_of_val(&Some(keeps(1))));
    println!("{} {}", size_of_val(&overlaps()), size_of_val(&nests()));
    println!("{} {}", size_of_val(&async { n }), size_of_val(&async move { n }));
    println!("{}", size_of_val(&async { text.len() + ready::<usize>(1).await }));
    let _: Ready<()> = ready(());
}
