use std::task::Poll;

fn main() {
    let ready: Poll<Result<u8, String>> = Poll::Ready("42".parse::<u8>().map_err(|e| e.to_string()));
    println!("{:?}", ready.clone().map_ok(|n| n + 1));
    println!("{:?}", Poll::Ready(Err::<u8, _>("bad")).map_err(|e| e.len()));
    let stream: Poll<Option<Result<u8, &str>>> = Poll::Ready(Some(Ok(3)));
    println!("{:?} {:?}", stream.map_ok(|n| n * 2), stream.map_err(|e| e.len()));
    let pending: Poll<u8> = Poll::Pending;
    println!("{:?} {} {}", pending.map(|n| n + 1), pending.is_pending(), Poll::from(5).is_ready());
    let text = async { "x" };
    println!("{}", size_of_val(&text));
}
