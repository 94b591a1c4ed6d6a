export default function LandingPage() {
  return <h1>A quiz that shows its working.</h1>;
}
