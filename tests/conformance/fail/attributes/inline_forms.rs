#[inline()] //~ ERROR E0805
fn a() {}
#[inline(always, never)] //~ ERROR E0805
fn b() {}
#[inline(sometimes)] //~ ERROR E0539
fn c() {}
#[inline = "always"] //~ ERROR
fn d() {}
#[inline] //~ ERROR
struct S;
fn main() {}
