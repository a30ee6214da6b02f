namespace Mostrador.Kernel.Hosting;

/// <summary>The app cannot start; the message is one sentence for whoever starts it, without secrets.</summary>
public class StartupException(string message, Exception? cause = null) : Exception(message, cause);
