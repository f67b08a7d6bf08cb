async fn even(n: u32) -> bool { //~ ERROR E0733
    if n == 0 { true } else { odd(n - 1).await }
}

async fn odd(n: u32) -> bool {
    if n == 0 { false } else { even(n - 1).await }
}

fn main() {
    drop(even(3));
}
