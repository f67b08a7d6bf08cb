use std::fmt::Display;

trait Shows {
    async fn size(&self) -> u32;
    fn shown(&self) -> impl Display;
}

struct Wrong;
impl Shows for Wrong {
    async fn size(&self) -> String { //~ ERROR E0271
        String::new()
    }
    fn shown(&self) -> Vec<u8> { //~ ERROR E0277
        vec![]
    }
}

struct Sync;
impl Shows for Sync {
    fn size(&self) -> u32 { //~ ERROR
        1
    }
    fn shown(&self) -> &'static str {
        "x"
    }
}

fn main() {}
