namespace Mostrador.Kernel.Hosting;

/// <summary>
/// The app cannot start and its operator can do something about it. The message is one whole sentence for him; it holds no
/// secret, and no stack trace is shown with it.
/// </summary>
public class StartupException(string message, Exception? inner = null) : Exception(message, inner);
