namespace Mostrador.LocalHost.Demo;

/// <summary>Somebody who signs in to a demo shop.</summary>
/// <param name="Name">What he signs in with.</param>
/// <param name="Role">What he is there.</param>
internal sealed record DemoLogin(string Name, string Role)
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "Demo123!";
}
