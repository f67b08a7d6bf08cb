#[test]
fn not_compiled() {
    let _: u32 = "wrong";
}

#[cfg(test)]
mod tests {
    use nothing::like::this;
}

fn main() {
    println!("main runs");
}
