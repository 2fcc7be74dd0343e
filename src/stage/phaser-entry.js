// Responsible for what of Phaser reaches the browser: this file stands in for the package 'phaser' in the built site
// (alias in vite.config.ts), and requires only the parts that the stage uses. The stock build cannot be tree-shaken.
// A part that is missing here is undefined at run time although its type exists: add it here when the stage needs it.
//
// The renderer comes before core/Game: Phaser's CommonJS modules refer to each other in a circle, and this order holds.
import 'phaser-source/polyfills/requestVideoFrame.js';
import CONST from 'phaser-source/const.js';
import Game from 'phaser-source/core/Game.js';
import BlendModes from 'phaser-source/renderer/BlendModes.js';
import Renderer from 'phaser-source/renderer/index.js';
import ScaleModes from 'phaser-source/renderer/ScaleModes.js';
import TintModes from 'phaser-source/renderer/TintModes.js';
import 'phaser-source/events/index.js';
import CoreEvents from 'phaser-source/core/events/index.js';

// Scene plugins, which register themselves when required.
import 'phaser-source/cameras/2d/index.js';
import 'phaser-source/data/index.js';
import DisplayList from 'phaser-source/gameobjects/DisplayList.js';
import GameObjectCreator from 'phaser-source/gameobjects/GameObjectCreator.js';
import GameObjectFactory from 'phaser-source/gameobjects/GameObjectFactory.js';
import UpdateList from 'phaser-source/gameobjects/UpdateList.js';
import InputEvents from 'phaser-source/input/events/index.js';
import InputPlugin from 'phaser-source/input/InputPlugin.js';
import 'phaser-source/scene/ScenePlugin.js';

import Color from 'phaser-source/display/color/Color.js';
import Container from 'phaser-source/gameobjects/container/Container.js';
import Graphics from 'phaser-source/gameobjects/graphics/Graphics.js';
import Image from 'phaser-source/gameobjects/image/Image.js';
import Layer from 'phaser-source/gameobjects/layer/Layer.js';
import RenderTexture from 'phaser-source/gameobjects/rendertexture/RenderTexture.js';
import Sprite from 'phaser-source/gameobjects/sprite/Sprite.js';
import SpriteGPULayer from 'phaser-source/gameobjects/spritegpulayer/SpriteGPULayer.js';
import RectangleContains from 'phaser-source/geom/rectangle/Contains.js';
import Rectangle from 'phaser-source/geom/rectangle/Rectangle.js';
import Vector2 from 'phaser-source/math/Vector2.js';
import ScaleConst from 'phaser-source/scale/const/index.js';
import ScaleEvents from 'phaser-source/scale/events/index.js';
import SceneEvents from 'phaser-source/scene/events/index.js';
import Scene from 'phaser-source/scene/Scene.js';
import DynamicTexture from 'phaser-source/textures/DynamicTexture.js';
import TextureEvents from 'phaser-source/textures/events/index.js';
import TextureManager from 'phaser-source/textures/TextureManager.js';
import Clock from 'phaser-source/time/Clock.js';
import TweenManager from 'phaser-source/tweens/TweenManager.js';
import 'phaser-source/gameobjects/container/ContainerFactory.js';
import 'phaser-source/gameobjects/graphics/GraphicsFactory.js';
import 'phaser-source/gameobjects/image/ImageFactory.js';
import 'phaser-source/gameobjects/layer/LayerFactory.js';
import 'phaser-source/gameobjects/rendertexture/RenderTextureFactory.js';
import 'phaser-source/gameobjects/sprite/SpriteFactory.js';
import 'phaser-source/gameobjects/spritegpulayer/SpriteGPULayerFactory.js';
import 'phaser-source/gameobjects/graphics/GraphicsCreator.js';

// Phaser makes its three first textures (nothing, missing, white) from pictures in `data:` addresses, which the site's policy
// refuses. Drawn here they are there at once; who waits for them is told later, as with a picture that loads.
TextureManager.prototype.addBase64 = function (key) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  const pen = canvas.getContext('2d');
  if (pen && key !== '__DEFAULT') {
    pen.fillStyle = key === '__WHITE' ? '#fff' : '#f0f';
    pen.fillRect(0, 0, 32, 32);
  }
  const texture = this.addCanvas(key, canvas);
  queueMicrotask(() => this.emit(TextureEvents.LOAD, key, texture));
  return this;
};

export default {
  ...CONST,
  BlendModes,
  Core: { Events: CoreEvents },
  Display: { Color },
  Game,
  GameObjects: {
    Container,
    DisplayList,
    GameObjectCreator,
    GameObjectFactory,
    Graphics,
    Image,
    Layer,
    RenderTexture,
    Sprite,
    SpriteGPULayer,
    UpdateList,
  },
  Geom: { Rectangle: Object.assign(Rectangle, { Contains: RectangleContains }) },
  Input: { Events: InputEvents, InputPlugin },
  Math: { Vector2 },
  Renderer,
  Scale: { ...ScaleConst, Events: ScaleEvents },
  ScaleModes,
  Scene,
  Scenes: { Events: SceneEvents },
  Textures: { DynamicTexture },
  Time: { Clock },
  TintModes,
  Tweens: { TweenManager },
};
