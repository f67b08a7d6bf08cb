use std::io::{BufRead, BufReader, Cursor, Read};

fn main() {
    let text = "first\r\nsecond\n\nlast";
    for line in Cursor::new(text).lines() {
        println!("{:?}", line.unwrap());
    }
    let mut r = BufReader::with_capacity(4, text.as_bytes());
    let mut line = String::new();
    let n = r.read_line(&mut line).unwrap();
    println!("{n} {line:?}");
    println!("{} {:?}", r.capacity(), r.buffer());
    println!("{:?}", r.skip_until(b'\n').unwrap());
    let mut rest = String::new();
    let n = r.read_to_string(&mut rest).unwrap();
    println!("{n} {rest:?}");
    let parts: Vec<_> = "a-b-".as_bytes().split(|b| *b == b'-').map(<[u8]>::len).collect();
    println!("{parts:?}");
    let split: Vec<Vec<u8>> = Cursor::new("a-b-").split(b'-').map(Result::unwrap).collect();
    println!("{split:?}");
}
