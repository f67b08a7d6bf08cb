use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Result};

/// Gives one byte at a time and is interrupted before each.
struct Slow<'a>(&'a [u8], bool);
impl Read for Slow<'_> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.1 = !self.1;
        if self.1 {
            return Err(Error::from(ErrorKind::Interrupted));
        }
        match self.0 {
            [] => Ok(0),
            [first, rest @ ..] => {
                buf[0] = *first;
                self.0 = rest;
                Ok(1)
            }
        }
    }
}

fn main() {
    let mut all = String::new();
    println!("{:?}", Slow(b"slowly", false).read_to_string(&mut all));
    println!("{all}");
    let lines: Vec<String> = BufReader::new(Slow(b"a\nb\n", false)).lines().map(|l| l.unwrap()).collect();
    println!("{lines:?}");
    println!("{:?}", Slow(b"\xff", false).read_to_string(&mut all).unwrap_err().kind());
    let mut v = Vec::new();
    println!("{} {v:?}", Slow(b"", false).read_to_end(&mut v).is_ok());
}
