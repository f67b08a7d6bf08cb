fn main() where (): Copy {} //~ ERROR E0646
