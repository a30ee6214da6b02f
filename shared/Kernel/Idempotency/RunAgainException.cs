namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// What a request with a key has staged met a rival at its commit: nothing of it is stored, and the request is run again from its
/// beginning. It passes through doors and use cases on its way to whoever runs them.
/// </summary>
internal sealed class RunAgainException() : Exception("A request with an idempotency key is run again.");
