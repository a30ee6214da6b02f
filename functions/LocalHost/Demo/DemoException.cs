namespace Mostrador.LocalHost.Demo;

/// <summary>A demo shop cannot go on: its API answered something else than the play expects.</summary>
internal sealed class DemoException(string message) : Exception(message);
