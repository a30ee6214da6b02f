using Mostrador.Kernel.Messages;

namespace Mostrador.Storage.Cosmos;

/// <summary>A message as it was found in the container.</summary>
/// <param name="Message">The message and its partition; null when it cannot be read.</param>
/// <param name="Item">The item as it lies there.</param>
public sealed record FedMessage(PendingMessage? Message, string Item);
