namespace Mostrador.Stockly.Serials;

/// <summary>Gives a token of the app's own identity for a service of the cloud; the host knows how.</summary>
/// <param name="scope">The service, <c>https://…/.default</c>.</param>
/// <param name="cancellation">Whether somebody still waits.</param>
public delegate Task<string> CloudTokens(string scope, CancellationToken cancellation);
