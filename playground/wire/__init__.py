"""REST, gateway and CDN over aiohttp: how the model is reached from outside."""
