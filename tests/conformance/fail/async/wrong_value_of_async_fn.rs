async fn number() -> u32 {
    "one" //~ ERROR E0308
}

async fn early(flag: bool) -> u32 {
    if flag {
        return "two"; //~ ERROR E0308
    }
    3
}

fn main() {
    drop((number(), early(true)));
}
