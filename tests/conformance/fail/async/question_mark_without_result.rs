async fn fails() -> Result<u32, String> {
    Ok(1)
}

async fn unit() {
    fails().await?; //~ ERROR E0277
}

fn main() {
    drop(unit());
}
