fn first<'a>(x: &'a 'a str) -> &'a str { //~ ERROR
    x
}

fn main() {}
