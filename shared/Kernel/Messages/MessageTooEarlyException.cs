namespace Mostrador.Kernel.Messages;

/// <summary>
/// What a message speaks of cannot be seen: on another instance a read may be a moment behind the commit that wrote the message.
/// It is delivered again, and is a dead letter if the thing never shows.
/// </summary>
public sealed class MessageTooEarlyException() : Exception("What the message speaks of cannot be seen yet.");
